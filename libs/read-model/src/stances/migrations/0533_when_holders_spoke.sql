-- When a holder last spoke, on whatever proposal: the first entry of this index that counts, where all statements of the holder were read. The
-- fold waits while it is made, some seconds for a million readings; readers do not.
CREATE INDEX reading_of_holder ON reading (holder, latest) WHERE strong;
