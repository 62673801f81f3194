-- Where a current position is on the line, from 2 (strongly-support) to -2; null where it is not on it, or contested. So that proposals on
-- which holders differ, or are divided, are found without reading what is answered of each stance. It follows from the rows that are there:
-- they are written once more, some seconds for a million, and the fold and readers of current stances wait for that.
ALTER TABLE current_stance ADD COLUMN line smallint GENERATED ALWAYS AS (
  CASE WHEN stance -> 'position' ->> 'contestedWith' IS NULL THEN
    CASE position WHEN 'strongly-support' THEN 2 WHEN 'support' THEN 1 WHEN 'neutral' THEN 0 WHEN 'oppose' THEN -1 WHEN 'strongly-oppose' THEN -2 END
  END) STORED;
