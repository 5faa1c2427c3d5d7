---- an article with an existing and a new tag

-- begins a transaction

-- @p0 int
-- @p1 int
-- @p2 int
-- @p3 datetime2(7)
-- @p4 nvarchar(1000)
-- @p5 int
-- @p6 nvarchar(200)
-- @p7 datetime2(7)
-- @p8 nvarchar(220)
-- @p9 nvarchar(509)
-- @p10 nvarchar(4000)
-- @p11 nvarchar(200)
-- @p12 datetime2(7)
-- @p13 int
-- @p14 int
-- @p15 datetime2(7)
-- @p16 nvarchar(50)
-- @p17 nvarchar(50)
-- @p18 datetime2(7)
-- @p19 int
-- @p20 int
-- @p21 datetime2(7)
-- @p22 int
-- @p23 int
-- @p24 datetime2(7)
SET NOCOUNT ON;
INSERT INTO [Articles] ([Id], [AuthorId], [CommentCount], [CreatedAt], [Description], [FavoriteCount], [NormalizedTitle], [PublishedAt], [Slug], [TagNames], [Text], [Title], [UpdatedAt], [Version])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);
INSERT INTO [Tags] ([Id], [CreatedAt], [Name], [NormalizedName], [UpdatedAt])
VALUES (@p14, @p15, @p16, @p17, @p18);
INSERT INTO [ArticleTags] ([ArticleId], [TagId], [PublishedAt])
VALUES (@p19, @p20, @p21),
(@p22, @p23, @p24);

-- commits it
