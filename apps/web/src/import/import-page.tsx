import { useState } from 'preact/hooks';
import { TimelessBar } from '../layout/time-bar.js';
import { DeskLinks } from '../layout/desk-links.js';
import { useTitle } from '../layout/use-title.js';
import { sheetImport } from '../texts/en-import.js';
import { ColumnTable, FirstRows, ValueTables } from './column-table.js';
import { NameTable } from './name-table.js';
import { RunAnswers } from './run-answers.js';
import { type Inspection, inspect, type Mapping, saveText } from './send-sheet.js';
import { Settings } from './settings.js';
import { troubleOf, useSheetRun } from './use-sheet-run.js';
import './import.css';

/** A sheet from its file to the record: look at it, map it, settle its names, try it, import it. */
export default function ImportPage() {
  const [file, setFile] = useState<File | null>(null);
  const [inspection, setInspection] = useState<Inspection | null>(null);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isLooking, setIsLooking] = useState(false);
  const [total, setTotal] = useState<number | null>(null);
  const { run, report, start, stop, forget } = useSheetRun();
  useTitle(sheetImport.title);

  const look = async (chosen: File, kept: Mapping | null) => {
    setTrouble(null);
    setIsLooking(true);
    try {
      const seen = await inspect(chosen, kept);
      setInspection(seen);
      setMapping(seen.mapping);
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setIsLooking(false);
    }
  };
  const change = (changed: Mapping) => {
    const isOtherSheet = changed.worksheet !== mapping?.worksheet;
    setMapping(changed);
    if (isOtherSheet && file) void look(file, changed);
  };
  const isRunning = run !== null && !run.isDone;
  const isTried = run?.isDone === true && run.dryRun && !run.trouble && run.mapping === mapping;

  return (
    <>
      <TimelessBar />
      <header class="page-head">
        <h1>{sheetImport.title}</h1>
        <p class="hint">{sheetImport.intro}</p>
        <DeskLinks />
      </header>
      <ChooseFiles
        isLooking={isLooking}
        choose={(chosen, kept, wrong) => {
          forget();
          setFile(chosen);
          setInspection(null);
          setMapping(null);
          if (wrong) setTrouble(wrong);
          else void look(chosen, kept);
        }}
      />
      <p role="status" class="label">
        {isLooking ? sheetImport.looking : ''}
      </p>
      {trouble && (
        <p class="failed" role="alert">
          {trouble}
        </p>
      )}
      {file && inspection && mapping && (
        <>
          <section class="page-section">
            <h2>{sheetImport.columns}</h2>
            <p class="hint">{sheetImport.columnsHint}</p>
            <ColumnTable inspection={inspection} mapping={mapping} change={change} />
            <ValueTables inspection={inspection} mapping={mapping} change={change} />
            <FirstRows inspection={inspection} />
          </section>
          <section class="page-section">
            <h2>{sheetImport.settings}</h2>
            <Settings inspection={inspection} mapping={mapping} change={change} />
          </section>
          {run && run.names.length > 0 && (
            <section class="page-section">
              <h2>{sheetImport.names}</h2>
              <p class="hint">{sheetImport.namesHint}</p>
              <NameTable names={run.names} mapping={mapping} change={change} />
            </section>
          )}
          <div class="page-section page-tools">
            <button type="button" class="button" disabled={isRunning} onClick={() => void start(file, mapping, true)}>
              {run ? sheetImport.again : sheetImport.tryIt}
            </button>
            <button
              type="button"
              class="button"
              disabled={!isTried}
              onClick={() => {
                setTotal(run?.rows ?? null);
                void start(file, mapping, false);
              }}
            >
              {sheetImport.import}
            </button>
            {isRunning && (
              <button type="button" class="button" onClick={stop}>
                {sheetImport.stop}
              </button>
            )}
            <button
              type="button"
              class="button"
              onClick={() =>
                saveText(`${mapping.name}.mapping.json`, 'application/json', [JSON.stringify(mapping, null, 2)])
              }
            >
              {sheetImport.saveMapping}
            </button>
            {run?.isDone && (
              <button
                type="button"
                class="button"
                onClick={() => saveText(`${mapping.name}.report.ndjson`, 'application/x-ndjson', report.current)}
              >
                {sheetImport.saveReport}
              </button>
            )}
          </div>
          {run?.isDone && run.dryRun && run.mapping !== mapping && <p class="hint">{sheetImport.changedSince}</p>}
          {run && <RunAnswers run={run} total={run.dryRun ? null : total} />}
        </>
      )}
    </>
  );
}

interface ChooseFilesProps {
  isLooking: boolean;
  /** `wrong`: why the mapping is none. */
  choose: (file: File, mapping: Mapping | null, wrong: string | null) => void;
}

function ChooseFiles({ isLooking, choose }: ChooseFilesProps) {
  const [file, setFile] = useState<File | null>(null);
  const [kept, setKept] = useState<File | null>(null);
  return (
    <form
      class="page-tools"
      onSubmit={(event) => {
        event.preventDefault();
        if (!file) return;
        if (!kept) {
          choose(file, null, null);
          return;
        }
        kept.text().then(
          (text) => {
            try {
              choose(file, JSON.parse(text) as Mapping, null);
            } catch (error) {
              choose(file, null, sheetImport.wrongMapping((error as Error).message));
            }
          },
          (error: unknown) => choose(file, null, sheetImport.wrongMapping(String(error))),
        );
      }}
    >
      <label class="tool">
        <span class="label">{sheetImport.file}</span>
        <input
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          required
          onChange={({ currentTarget: { files } }) => setFile(files?.[0] ?? null)}
        />
      </label>
      <label class="tool">
        <span class="label">{sheetImport.mappingFile}</span>
        <input type="file" accept=".json" onChange={({ currentTarget: { files } }) => setKept(files?.[0] ?? null)} />
      </label>
      <button type="submit" class="button" disabled={!file || isLooking}>
        {sheetImport.look}
      </button>
    </form>
  );
}
