using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

internal sealed class UserMappingProfile : AutoMapper.Profile
{
    public UserMappingProfile()
    {
        CreateMap<UserProfile, User>()
            .ForMember(user => user.Token, options => options.Ignore())
            .ForMember(user => user.Bio, options => options.MapFrom(profile => NullIfEmpty(profile.Bio)));
        CreateMap<UserProfile, UserResponse>()
            .ForMember(response => response.User, options => options.MapFrom(profile => profile))
            .ForMember(
                response => response.EntityVersion,
                options => options.MapFrom(profile => new EntityVersion(profile.Id, profile.Version)));
        CreateMap<Author, Profile>()
            .ForMember(profile => profile.Bio, options => options.MapFrom(author => NullIfEmpty(author.Bio)))
            .ForMember(profile => profile.Following, options => options.MapFrom(author => author.Following == true));
        CreateMap<AuthorDetails, ProfileResponse>()
            .ForMember(response => response.Profile, options => options.MapFrom(details => details.Author));
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
