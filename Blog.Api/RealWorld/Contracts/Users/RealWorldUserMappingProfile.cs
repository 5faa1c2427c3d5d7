using AutoMapper;
using Blog.Domain.Common;
using Blog.Domain.Users;

namespace Blog.Api.RealWorld.Contracts.Users;

internal sealed class RealWorldUserMappingProfile : Profile
{
    public RealWorldUserMappingProfile()
    {
        CreateMap<RealWorldNewUser, NewUser>().ConvertUsing(
            user => new NewUser(user.Username, user.Email, user.Password, null, null, user.Username, null));
        CreateMap<RealWorldUpdateUser, ProfileChanges>().ConvertUsing(changes => changes.ToChanges());

        CreateMap<UserProfile, RealWorldUser>()
            .ForMember(user => user.Token, options => options.Ignore())
            .ForMember(user => user.Bio, options => options.MapFrom(profile => NullIfEmpty(profile.Bio)));
        CreateMap<UserProfile, RealWorldUserResponse>()
            .ForMember(response => response.User, options => options.MapFrom(profile => profile))
            .ForMember(response => response.EntityVersion, options => options.MapFrom(profile => new EntityVersion(profile.Id, profile.Version)));
        CreateMap<Author, RealWorldProfile>()
            .ForMember(profile => profile.Bio, options => options.MapFrom(author => NullIfEmpty(author.Bio)))
            .ForMember(profile => profile.Following, options => options.MapFrom(author => author.Following == true));
        CreateMap<AuthorDetails, RealWorldProfileResponse>()
            .ForMember(response => response.Profile, options => options.MapFrom(details => details.Author));
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
