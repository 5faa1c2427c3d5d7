---- a session

-- begins a transaction

-- @p0 nvarchar(32)
-- @p1 nvarchar(45)
-- @p2 datetime2(7)
-- @p3 datetime2(7)
-- @p4 datetime2(7)
-- @p5 nvarchar(32)
-- @p6 nvarchar(32)
-- @p7 nvarchar(400)
-- @p8 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Sessions] ([Id], [Address], [CreatedAt], [ExpiresAt], [LastSeenAt], [SecurityStamp], [TokenStamp], [UserAgent], [UserId])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);

-- commits it
