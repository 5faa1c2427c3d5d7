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
-- @p6 int
-- @p7 nvarchar(200)
-- @p8 datetime2(7)
-- @p9 int
-- @p10 nvarchar(4000)
-- @p11 nvarchar(220)
-- @p12 nvarchar(509)
-- @p13 nvarchar(4000)
-- @p14 nvarchar(200)
-- @p15 datetime2(7)
-- @p16 int
-- @p17 int
-- @p18 int
-- @p19 datetime2(7)
-- @p20 nvarchar(50)
-- @p21 nvarchar(50)
-- @p22 datetime2(7)
-- @p23 datetime2(7)
-- @p24 int
-- @p25 nvarchar(4000)
-- @p26 nvarchar(220)
-- @p27 int
-- @p28 int
-- @p29 int
-- @p30 datetime2(7)
-- @p31 int
-- @p32 int
-- @p33 datetime2(7)
SET NOCOUNT ON;
INSERT INTO [Articles] ([Id], [AuthorId], [CommentCount], [CreatedAt], [Description], [FavoriteCount], [LastRevision], [NormalizedTitle], [PublishedAt], [ReadingMinutes], [SearchText], [Slug], [TagNames], [Text], [Title], [UpdatedAt], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);
INSERT INTO [Tags] ([Id], [ArticleCount], [CreatedAt], [Name], [NormalizedName], [ScheduledUntil], [UpdatedAt])
VALUES (@p17, @p18, @p19, @p20, @p21, @p22, @p23);
INSERT INTO [ArticleHtml] ([ArticleId], [Html])
VALUES (@p24, @p25);
INSERT INTO [ArticleSlugs] ([Slug], [ArticleId])
VALUES (@p26, @p27);
INSERT INTO [ArticleTags] ([ArticleId], [TagId], [PublishedAt])
VALUES (@p28, @p29, @p30),
(@p31, @p32, @p33);

-- commits it
