---- a mail

-- begins a transaction

-- @p0 int
-- @p1 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
DELETE FROM [OutgoingMails]
OUTPUT 1
WHERE [Id] = @p0 AND [Version] = @p1;

-- commits it
