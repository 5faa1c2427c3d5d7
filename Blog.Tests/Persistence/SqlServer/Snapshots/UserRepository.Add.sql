---- a user

-- @p0 nvarchar(51)
-- @p1 nvarchar(1000)
-- @p2 datetime2(7)
-- @p3 nvarchar(254)
-- @p4 nvarchar(100)
-- @p5 nvarchar(32)
-- @p6 datetime2(7)
-- @p7 nvarchar(256)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Users] ([Social], [Bio], [CreatedAt], [Email], [FullName], [SecurityStamp], [UpdatedAt], [PasswordHash])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);
