-- Who reports a statement at second hand is named in the log alone. To find those whom a merge concerns, the few such readings are looked through.
CREATE INDEX second_hand_reading ON reading (statement) WHERE attribution = 'second-hand' AND known_to IS NULL;
