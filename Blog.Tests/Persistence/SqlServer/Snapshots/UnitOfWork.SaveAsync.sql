---- an article's title, text and description

-- @p4 int
-- @p0 nvarchar(1000)
-- @p1 nvarchar(4000)
-- @p2 nvarchar(200)
-- @p3 datetime2(7)
-- @p5 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Articles] SET [Description] = @p0, [Text] = @p1, [Title] = @p2, [UpdatedAt] = @p3
OUTPUT 1
WHERE [Id] = @p4 AND [UpdatedAt] = @p5;


---- an article's tags

-- begins a transaction

-- @p0 int
-- @p1 int
-- @p3 int
-- @p2 datetime2(7)
-- @p4 datetime2(7)
-- @p5 datetime2(7)
-- @p6 nvarchar(50)
-- @p7 nvarchar(50)
-- @p8 datetime2(7)
SET NOCOUNT ON;
DELETE FROM [ArticleTags]
OUTPUT 1
WHERE [ArticleId] = @p0 AND [TagId] = @p1;
UPDATE [Articles] SET [UpdatedAt] = @p2
OUTPUT 1
WHERE [Id] = @p3 AND [UpdatedAt] = @p4;
INSERT INTO [Tags] ([CreatedAt], [Name], [NormalizedName], [UpdatedAt])
OUTPUT INSERTED.[Id]
VALUES (@p5, @p6, @p7, @p8);

-- @p9 int
-- @p10 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
INSERT INTO [ArticleTags] ([ArticleId], [TagId])
VALUES (@p9, @p10);

-- commits it


---- a comment's text

-- @p2 int
-- @p0 nvarchar(4000)
-- @p1 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Comments] SET [Text] = @p0, [UpdatedAt] = @p1
OUTPUT 1
WHERE [Id] = @p2;


---- a user's email and handles

-- @p0 nvarchar(0)
-- @p3 int
-- @p1 nvarchar(254)
-- @p2 datetime2(7)
-- @p4 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Users] SET [Social] = @p0, [Email] = @p1, [UpdatedAt] = @p2
OUTPUT 1
WHERE [Id] = @p3 AND [UpdatedAt] = @p4;


---- a user's password

-- @p3 int
-- @p0 nvarchar(32)
-- @p1 datetime2(7)
-- @p4 datetime2(7)
-- @p2 nvarchar(256)
-- @p5 nvarchar(256)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Users] SET [SecurityStamp] = @p0, [UpdatedAt] = @p1, [PasswordHash] = @p2
OUTPUT 1
WHERE [Id] = @p3 AND [UpdatedAt] = @p4 AND [PasswordHash] = @p5;


---- a password's hash alone

-- @p1 int
-- @p2 datetime2(7)
-- @p0 nvarchar(256)
-- @p3 nvarchar(256)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Users] SET [PasswordHash] = @p0
OUTPUT 1
WHERE [Id] = @p1 AND [UpdatedAt] = @p2 AND [PasswordHash] = @p3;
