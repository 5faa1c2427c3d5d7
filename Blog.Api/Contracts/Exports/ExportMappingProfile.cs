using System.Text;
using AutoMapper;
using Blog.Api.Contracts.Articles;
using Blog.Api.Contracts.Sessions;
using Blog.Domain.Articles;
using Blog.Domain.Exports;
using Blog.Domain.Idempotency;
using Blog.Domain.Sessions;

namespace Blog.Api.Contracts.Exports;

internal sealed class ExportMappingProfile : Profile
{
    public ExportMappingProfile()
    {
        CreateMap<ArticleDetails, ExportedArticleResponse>(MemberList.None);
        CreateMap<ExportedArticle, ExportedArticleResponse>().IncludeMembers(exported => exported.Article);
        CreateMap<CommentDetails, ExportedCommentResponse>(MemberList.None);
        CreateMap<ExportedComment, ExportedCommentResponse>().IncludeMembers(exported => exported.Comment);
        CreateMap<StoredResponse, ExportedRequestResponse>()
            .ForMember(
                exported => exported.Body,
                options => options.MapFrom((stored, _) => Encoding.UTF8.GetString(stored.Content.Body.Span)));
        CreateMap<AccountExport, ExportResponse>();
        CreateItemsMap<SessionDetails, SessionResponse>();
        CreateItemsMap<ExportedArticle, ExportedArticleResponse>();
        CreateItemsMap<RevisionDetails, RevisionResponse>();
        CreateItemsMap<ExportedComment, ExportedCommentResponse>();
        CreateItemsMap<StoredResponse, ExportedRequestResponse>();
    }

    /// <summary>Maps each item when it is enumerated.</summary>
    private void CreateItemsMap<TSource, TResponse>() =>
        CreateMap<IAsyncEnumerable<TSource>, IAsyncEnumerable<TResponse>>()
            .ConvertUsing((items, _, context) => items.Select(item => context.Mapper.Map<TResponse>(item)));
}
