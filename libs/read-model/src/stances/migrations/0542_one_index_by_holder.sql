-- In its place there is entry_of_holder, since 0531. Not dropped there: that takes a stronger lock on the table than an index does to be made,
-- and a projector that has read of the table, and is about to write to it, would be waited for while it waits.
DROP INDEX IF EXISTS entry_by_holder;
