using AutoMapper;
using Blog.Domain.Articles;

namespace Blog.Api.Contracts.Articles;

internal sealed class ArticleMappingProfile : Profile
{
    public ArticleMappingProfile()
    {
        CreateMap<CreateArticleRequest, NewArticle>();
        CreateMap<UpdateArticleRequest, ArticleChanges>();

        CreateMap<ArticlePage, ArticleListingPageResponse>()
            .ForMember(
                response => response.Next,
                options => options.MapFrom(page => ArticleCursorSerializer.Serialize(page.Next)));
        CreateMap<ArticleListing, ArticleListingResponse>()
            .ForMember(response => response.Author, options => options.MapFrom(listing => listing.Author.Id))
            .ForMember(response => response.AuthorName, options => options.MapFrom(listing => listing.Author.FullName));
        CreateMap<ArticleDetails, ArticleResponse>();
        CreateMap<ArticleDetails, FavoriteResponse>();
        CreateMap<CommentDetails, CommentResponse>();
        CreateMap<TagListing, TagResponse>();
        CreateMap<IReadOnlyList<TagListing>, TagListResponse>()
            .ForMember(response => response.Items, options => options.MapFrom(tags => tags));
    }
}
