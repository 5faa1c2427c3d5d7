---- a user

-- begins a transaction

-- @p0 nvarchar(1000)
-- @p1 datetime2(7)
-- @p2 nvarchar(254)
-- @p3 bit
-- @p4 nvarchar(100)
-- @p5 nvarchar(2000)
-- @p6 bit
-- @p7 datetime2(7)
-- @p8 nvarchar(50)
-- @p9 int
-- @p10 nvarchar(32)
-- @p11 nvarchar(4000)
-- @p12 datetime2(7)
-- @p13 nvarchar(50)
-- @p14 int
-- @p15 nvarchar(256)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [Users] ([Bio], [CreatedAt], [Email], [EmailConfirmed], [FullName], [Image], [IsBlocked], [LastSeenAt], [NormalizedUsername], [Role], [SecurityStamp], [Social], [UpdatedAt], [Username], [Version], [PasswordHash])
OUTPUT INSERTED.[Id]
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);

-- commits it
