import { Fragment, type ReactNode } from 'react';

/** The name of a template; in a narrow place it goes on in the next line after an underscore. */
export function TemplateLabel({ name }: { name: string }): ReactNode {
  return (
    <span className="template">
      {name.split(/(?<=_)/).map((part, index) => (
        // Parts of one text never change places.
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  );
}
