---- an article's title, text and description

-- begins a transaction

-- @p7 int
-- @p0 nvarchar(1000)
-- @p1 nvarchar(200)
-- @p2 nvarchar(4000)
-- @p3 nvarchar(4000)
-- @p4 nvarchar(200)
-- @p5 datetime2(7)
-- @p6 int
-- @p8 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Articles] SET [Description] = @p0, [NormalizedTitle] = @p1, [SearchText] = @p2, [Text] = @p3, [Title] = @p4, [UpdatedAt] = @p5, [Version] = @p6
OUTPUT 1
WHERE [Id] = @p7 AND [Version] = @p8;

-- commits it


---- an article's tags

-- begins a transaction

SELECT NEXT VALUE FOR [TagIds]

-- @p0 int
-- @p1 int
-- @p6 int
-- @p2 nvarchar(4000)
-- @p3 nvarchar(509)
-- @p4 datetime2(7)
-- @p5 int
-- @p7 int
-- @p8 int
-- @p9 int
-- @p10 datetime2(7)
-- @p11 nvarchar(50)
-- @p12 nvarchar(50)
-- @p13 datetime2(7)
-- @p14 datetime2(7)
-- @p15 int
-- @p16 int
-- @p17 datetime2(7)
SET NOCOUNT ON;
DELETE FROM [ArticleTags]
OUTPUT 1
WHERE [ArticleId] = @p0 AND [TagId] = @p1;
UPDATE [Articles] SET [SearchText] = @p2, [TagNames] = @p3, [UpdatedAt] = @p4, [Version] = @p5
OUTPUT 1
WHERE [Id] = @p6 AND [Version] = @p7;
INSERT INTO [Tags] ([Id], [ArticleCount], [CreatedAt], [Name], [NormalizedName], [ScheduledUntil], [UpdatedAt])
VALUES (@p8, @p9, @p10, @p11, @p12, @p13, @p14);
INSERT INTO [ArticleTags] ([ArticleId], [TagId], [PublishedAt])
VALUES (@p15, @p16, @p17);

-- commits it


---- a comment's text

-- begins a transaction

-- @p3 int
-- @p4 datetime2(7)
-- @p0 nvarchar(4000)
-- @p1 nvarchar(4000)
-- @p2 datetime2(7)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Comments] SET [Html] = @p0, [Text] = @p1, [UpdatedAt] = @p2
OUTPUT 1
WHERE [Id] = @p3 AND [DeletedAt] IS NULL;

-- commits it


---- a user's email and social handles

-- begins a transaction

-- @p4 int
-- @p0 nvarchar(254)
-- @p1 nvarchar(4000)
-- @p2 datetime2(7)
-- @p3 int
-- @p5 int
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Users] SET [Email] = @p0, [Social] = @p1, [UpdatedAt] = @p2, [Version] = @p3
OUTPUT 1
WHERE [Id] = @p4 AND [Version] = @p5;

-- commits it


---- a user's password

-- begins a transaction

-- @p4 int
-- @p0 nvarchar(32)
-- @p1 datetime2(7)
-- @p2 int
-- @p5 int
-- @p3 nvarchar(256)
-- @p6 nvarchar(256)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Users] SET [SecurityStamp] = @p0, [UpdatedAt] = @p1, [Version] = @p2, [PasswordHash] = @p3
OUTPUT 1
WHERE [Id] = @p4 AND [Version] = @p5 AND [PasswordHash] = @p6;

-- commits it


---- a user's rehashed password

-- begins a transaction

-- @p1 int
-- @p2 int
-- @p0 nvarchar(256)
-- @p3 nvarchar(256)
SET IMPLICIT_TRANSACTIONS OFF;
SET NOCOUNT ON;
UPDATE [Users] SET [PasswordHash] = @p0
OUTPUT 1
WHERE [Id] = @p1 AND [Version] = @p2 AND [PasswordHash] = @p3;

-- commits it
