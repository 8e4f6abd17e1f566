import { LANGUAGES, type Language } from '../../server/i18n/language.ts';
import { LANGUAGE_NAMES, PAGE_CATALOGUES } from '../../server/i18n/page-catalogues.ts';
import { html, NOTHING, type Html } from './html.ts';

/** The choice of language, and the way to forget the token when there is one. */
export function renderControls(language: Language, { hasToken }: { hasToken: boolean }): Html {
  const words = PAGE_CATALOGUES[language];
  const options = LANGUAGES.map(
    (name) =>
      html`<option value="${name}" lang="${name}" ${name === language ? html` selected` : NOTHING}>
        ${LANGUAGE_NAMES[name]}
      </option>`,
  );
  return html`<label
      ><span class="unseen">${words.language}</span>
      <select id="language">
        ${options}
      </select></label
    >
    ${hasToken ? html`<button type="button" id="forget">${words.token.forget}</button>` : NOTHING}`;
}

/** The question for a token. The field has no name: even a form sent by mistake would not carry it. */
export function renderTokenForm(language: Language): Html {
  const { token } = PAGE_CATALOGUES[language];
  return html`<form id="token-form">
    <h2>${token.heading}</h2>
    <label for="token">${token.label}</label>
    <div class="field">
      <input
        id="token"
        type="password"
        required
        autocomplete="off"
        spellcheck="false"
        autocapitalize="off"
        aria-describedby="token-hint"
        placeholder="clp_…"
      />
      <button type="submit">${token.show}</button>
    </div>
    <p id="token-hint" class="quiet">
      ${token.hint} ${token.howTo} <code>culprit tokens create --name dashboard --scopes read</code>
    </p>
  </form>`;
}
