---- a response

-- begins a transaction

-- @p0 varbinary(8000)
-- @p1 nvarchar(64)
-- @p2 nvarchar(100)
-- @p3 datetime2(7)
-- @p4 nvarchar(100)
-- @p5 nvarchar(255)
-- @p6 nvarchar(4000)
-- @p7 nvarchar(500)
-- @p8 nvarchar(64)
-- @p9 int
-- @p10 datetime2(7)
-- @p11 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [StoredResponses] ([Body], [BodyHash], [ContentType], [CreatedAt], [EntityTag], [Key], [Location], [Operation], [RequestHash], [Status], [UpdatedAt], [UserId])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);

-- commits it
