using AutoMapper;
using Blog.Domain.Accounts;
using Blog.Domain.Users;

namespace Blog.Api.Contracts.Users;

internal sealed class UserMappingProfile : Profile
{
    public UserMappingProfile()
    {
        CreateMap<SocialRequest, Social>();
        CreateMap<SignUpRequest, NewUser>();

        CreateMap<Social, SocialResponse>();
        CreateMap<Author, AuthorResponse>();
        CreateMap<Author, AuthorDetailsResponse>(MemberList.None);
        CreateMap<AuthorDetails, AuthorDetailsResponse>().IncludeMembers(details => details.Author);
        CreateMap<AuthorDetails, FollowResponse>()
            .ForMember(response => response.Following, options => options.MapFrom(details => details.Author.Following));
        CreateMap<Role, string>().ConvertUsing(role => RoleName.Of(role));
        CreateMap<UserProfile, OwnUserResponse>().ForMember(response => response.Token, options => options.Ignore());
        CreateMap<UserProfile, SignedInUserResponse>()
            .ForMember(response => response.Token, options => options.Ignore());
    }
}
