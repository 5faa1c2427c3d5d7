using AutoMapper;
using Blog.Domain.Articles;
using Blog.Domain.Common;

namespace Blog.Api.RealWorld.Contracts.Articles;

internal sealed class RealWorldArticleMappingProfile : Profile
{
    public RealWorldArticleMappingProfile()
    {
        CreateMap<RealWorldNewArticle, NewArticle>().ConvertUsing(
            article => new NewArticle(article.Title, article.Body, article.Description, article.TagList));
        CreateMap<RealWorldUpdateArticle, ArticleChanges>().ConvertUsing(
            changes => new ArticleChanges(changes.Title, changes.Body, changes.Description, changes.TagList));
        CreateMap<RealWorldArticleQuery, ArticleFilter>().ConvertUsing(
            query => new ArticleFilter { Tag = query.Tag, Author = query.Author, FavoritedBy = query.Favorited });

        CreateMap<ArticleDetails, RealWorldArticle>()
            .ForMember(article => article.Body, options => options.MapFrom(details => details.Text))
            .ForMember(article => article.TagList, options => options.MapFrom(details => details.Tags))
            .ForMember(article => article.Favorited, options => options.MapFrom(details => details.Favorited == true))
            .ForMember(article => article.FavoritesCount, options => options.MapFrom(details => details.Favorites));
        CreateMap<ArticleDetails, RealWorldArticleResponse>()
            .ForMember(response => response.Article, options => options.MapFrom(details => details))
            .ForMember(response => response.EntityVersion, options => options.MapFrom(details => new EntityVersion(details.Id, details.Version)));
        CreateMap<ArticleListing, RealWorldArticleListing>()
            .ForMember(article => article.TagList, options => options.MapFrom(listing => listing.Tags))
            .ForMember(article => article.Favorited, options => options.MapFrom(listing => listing.Favorited == true))
            .ForMember(article => article.FavoritesCount, options => options.MapFrom(listing => listing.Favorites));
        CreateMap<ArticlePage, RealWorldArticlesResponse>()
            .ForMember(response => response.Articles, options => options.MapFrom(page => page.Items))
            .ForMember(response => response.ArticlesCount, options => options.MapFrom(page => page.Total));

        CreateMap<CommentDetails, RealWorldComment>()
            .ForMember(comment => comment.Body, options => options.MapFrom(details => details.Text));
        CreateMap<CommentDetails, RealWorldCommentResponse>()
            .ForMember(response => response.Comment, options => options.MapFrom(details => details));
        CreateMap<IReadOnlyList<CommentDetails>, RealWorldCommentsResponse>()
            .ForMember(response => response.Comments, options => options.MapFrom(comments => comments));
        CreateMap<IReadOnlyList<TagListing>, RealWorldTagsResponse>()
            .ForMember(response => response.Tags, options => options.MapFrom(tags => tags.Select(tag => tag.Name)));
    }
}
