using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Api.RealWorld.Contracts.Articles;

internal sealed class ArticleMappingProfile : AutoMapper.Profile
{
    public ArticleMappingProfile()
    {
        CreateMap<ArticleDetails, Article>()
            .ForMember(article => article.CreatedAt, options => options.MapFrom(details => details.PublishedAt))
            .ForMember(article => article.Body, options => options.MapFrom(details => details.Text))
            .ForMember(article => article.TagList, options => options.MapFrom(details => details.Tags))
            .ForMember(article => article.Favorited, options => options.MapFrom(details => details.Favorited == true))
            .ForMember(article => article.FavoritesCount, options => options.MapFrom(details => details.Favorites));
        CreateMap<ArticleDetails, ArticleResponse>()
            .ForMember(response => response.Article, options => options.MapFrom(details => details))
            .ForMember(
                response => response.EntityVersion,
                options => options.MapFrom(details => new EntityVersion(details.Id, details.Version)));
        CreateMap<Domain.Articles.ArticleListing, ArticleListing>()
            .ForMember(article => article.CreatedAt, options => options.MapFrom(listing => listing.PublishedAt))
            .ForMember(article => article.TagList, options => options.MapFrom(listing => listing.Tags))
            .ForMember(article => article.Favorited, options => options.MapFrom(listing => listing.Favorited == true))
            .ForMember(article => article.FavoritesCount, options => options.MapFrom(listing => listing.Favorites));
        CreateMap<ArticlePage, ArticlesResponse>()
            .ForMember(response => response.Articles, options => options.MapFrom(page => page.Items))
            .ForMember(response => response.ArticlesCount, options => options.MapFrom(page => page.Total));

        CreateMap<CommentDetails, Comment>()
            .ForMember(comment => comment.Body, options => options.MapFrom(details => details.Text));
        CreateMap<CommentDetails, CommentResponse>()
            .ForMember(response => response.Comment, options => options.MapFrom(details => details));
        CreateMap<IReadOnlyList<CommentDetails>, CommentsResponse>()
            .ForMember(response => response.Comments, options => options.MapFrom(comments => comments));
        CreateMap<IReadOnlyList<TagListing>, TagsResponse>()
            .ForMember(response => response.Tags, options => options.MapFrom(tags => tags.Select(tag => tag.Name)));
    }
}
