import { sheetImport } from '../texts/en-import.js';
import { texts } from '../texts/texts.js';
import { choiceOf, withName } from './mapping-changes.js';
import type { Mapping, UnsettledName } from './send-sheet.js';

const KINDS = Object.keys(texts.actorKind).filter((kind) => kind !== 'unknown') as (keyof typeof texts.actorKind)[];

interface NameTableProps {
  names: UnsettledName[];
  mapping: Mapping;
  change: (mapping: Mapping) => void;
}

/** Who is meant by each name that is unknown, or could be several. */
export function NameTable({ names, mapping, change }: NameTableProps) {
  return (
    <div class="scrolled" tabIndex={0} role="region" aria-label={sheetImport.names}>
      <table class="import-table">
        <thead>
          <tr>
            <th scope="col">{sheetImport.nameHead}</th>
            <th scope="col">{sheetImport.rows}</th>
            <th scope="col">{sheetImport.meant}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <tr key={`${name.register} ${name.name}`}>
              <th scope="row">{name.name}</th>
              <td>{name.rows}</td>
              <td>
                <select
                  class="field wide"
                  aria-label={sheetImport.meantOf(name.name)}
                  value={choiceOf(mapping, name)}
                  onChange={({ currentTarget: { value } }) => change(withName(mapping, name, settledAs(value)))}
                >
                  <option value="">{sheetImport.notYet}</option>
                  {name.candidates.map(({ id, name: own, score }) => (
                    <option key={id} value={id}>
                      {sheetImport.candidate(own, id, score)}
                    </option>
                  ))}
                  {name.register === 'proposal' ? (
                    <option value="create:">{sheetImport.createProposal}</option>
                  ) : (
                    KINDS.map((kind) => (
                      <option key={kind} value={`create:${kind}`}>
                        {sheetImport.create(texts.actorKind[kind])}
                      </option>
                    ))
                  )}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function settledAs(choice: string) {
  if (choice === '') return null;
  return choice.startsWith('create:') ? { create: choice.slice('create:'.length) } : choice;
}
