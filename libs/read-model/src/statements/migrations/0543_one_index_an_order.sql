-- In their place there are those of 0532. On their own, as 0542 says.
DROP INDEX IF EXISTS statement_in_order, statement_by_proposal, statement_by_speaker;
