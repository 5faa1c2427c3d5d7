---- a user

-- begins a transaction

-- @emails1 nvarchar(254)
SELECT [u].[Email]
FROM [Users] AS [u]
WHERE [u].[Email] = @emails1

-- @p0 nvarchar(1000)
-- @p1 datetime2(7)
-- @p2 nvarchar(254)
-- @p3 nvarchar(100)
-- @p4 nvarchar(2000)
-- @p5 nvarchar(50)
-- @p6 nvarchar(32)
-- @p7 nvarchar(4000)
-- @p8 datetime2(7)
-- @p9 nvarchar(50)
-- @p10 int
-- @p11 nvarchar(256)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Users] ([Bio], [CreatedAt], [Email], [FullName], [Image], [NormalizedUsername], [SecurityStamp], [Social], [UpdatedAt], [Username], [Version], [PasswordHash])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);

-- commits it
