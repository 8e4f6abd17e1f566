const WAY_OUT =
  /(unsub|opt-?_?out|descadastr|desinscr|desuscri|cancelar-(inscricao|suscripcion)|[/?&=-]baja\b|preferenc)/i;

/** Whether an address is about leaving a list: `/unsubscribe`, `/descadastro`, `?optout=1`, `/baja`, `/preferences`. */
export function isWayOutAddress(address: string): boolean {
  return WAY_OUT.test(address);
}
