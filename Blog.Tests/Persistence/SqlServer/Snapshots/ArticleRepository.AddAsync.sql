---- an article with an existing and a new tag

-- begins a transaction

SELECT NEXT VALUE FOR [ArticleIds]

SELECT NEXT VALUE FOR [TagIds]

-- @Articles int
-- @TagIds1 int
UPDATE [t]
SET [t].[ArticleCount] = [t].[ArticleCount] + @Articles
FROM [Tags] AS [t]
WHERE [t].[Id] = @TagIds1

-- @p0 int
-- @p1 int
-- @p2 int
-- @p3 datetime2(7)
-- @p4 nvarchar(1000)
-- @p5 int
-- @p6 nvarchar(200)
-- @p7 datetime2(7)
-- @p8 nvarchar(4000)
-- @p9 nvarchar(220)
-- @p10 nvarchar(509)
-- @p11 nvarchar(4000)
-- @p12 nvarchar(200)
-- @p13 datetime2(7)
-- @p14 int
-- @p15 int
-- @p16 int
-- @p17 datetime2(7)
-- @p18 nvarchar(50)
-- @p19 nvarchar(50)
-- @p20 datetime2(7)
-- @p21 int
-- @p22 int
-- @p23 datetime2(7)
-- @p24 int
-- @p25 int
-- @p26 datetime2(7)
SET NOCOUNT ON;
INSERT INTO [Articles] ([Id], [AuthorId], [CommentCount], [CreatedAt], [Description], [FavoriteCount], [NormalizedTitle], [PublishedAt], [SearchText], [Slug], [TagNames], [Text], [Title], [UpdatedAt], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);
INSERT INTO [Tags] ([Id], [ArticleCount], [CreatedAt], [Name], [NormalizedName], [UpdatedAt])
VALUES (@p15, @p16, @p17, @p18, @p19, @p20);
INSERT INTO [ArticleTags] ([ArticleId], [TagId], [PublishedAt])
VALUES (@p21, @p22, @p23),
(@p24, @p25, @p26);

-- commits it
