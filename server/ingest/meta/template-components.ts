import type { Decoded } from '../../core/event.ts';
import { eachObject } from './each-object.ts';
import { textOf, wordOf } from '../../core/json/json-members.ts';
import type { MetaChange } from './meta-change.ts';
import { templateRef } from './template-ref.ts';

/**
 * Field `message_template_components_update`: a template was edited. The components take the shape a template has
 * on the platform. `partial` is set because the message may leave quick replies out, the opt-out button among them.
 */
export function readTemplateComponents(change: MetaChange, into: Decoded): void {
  const { field, value } = change;
  const template = templateRef(change);
  if (template === undefined) {
    into.drops.push({ reason: 'unsupported-shape', detail: `${field}.message_template_id` });
    return;
  }
  const title = textOf(value['message_template_title']);
  const body = textOf(value['message_template_element']);
  const footer = textOf(value['message_template_footer']);
  const components: Record<string, unknown>[] = [];
  if (title !== undefined) components.push({ type: 'HEADER', format: 'TEXT', text: title });
  if (body !== undefined) components.push({ type: 'BODY', text: body });
  if (footer !== undefined) components.push({ type: 'FOOTER', text: footer });
  const buttons = buttonsOf(change, into);
  if (buttons.length > 0) components.push({ type: 'BUTTONS', buttons });
  if (components.length === 0) {
    into.drops.push({ reason: 'unsupported-shape', detail: `${field}.message_template_element` });
    return;
  }
  into.events.push({ type: 'template', at: change.at, template, components, partial: true });
}

function buttonsOf({ field, value }: MetaChange, into: Decoded): Record<string, unknown>[] {
  const buttons: Record<string, unknown>[] = [];
  const path = `${field}.message_template_buttons`;
  eachObject({ value: value['message_template_buttons'], path }, into, (button) => {
    const type = wordOf(button['message_template_button_type'])?.toUpperCase();
    if (type === undefined) {
      into.drops.push({ reason: 'unsupported-shape', detail: `${path}[].message_template_button_type` });
      return;
    }
    const text = textOf(button['message_template_button_text']);
    const url = textOf(button['message_template_button_url']);
    const phone = textOf(button['message_template_button_phone_number']);
    buttons.push({
      type,
      ...(text !== undefined && { text }),
      ...(url !== undefined && { url }),
      ...(phone !== undefined && { phone_number: phone }),
    });
  });
  return buttons;
}
