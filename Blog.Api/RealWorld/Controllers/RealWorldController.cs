using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Controllers;
using Blog.Domain.Articles;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.RealWorld.Controllers;

/// <summary>The base class of the RealWorld controllers, which have their own OpenAPI document.</summary>
[ApiExplorerSettings(GroupName = RealWorldApi.DocumentName)]
public abstract class RealWorldController(IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>
    /// Selects an article as front ends expect: they follow no redirects on writes, and know no drafts.
    /// </summary>
    protected static ArticleSelector Select(string slug) =>
        new(slug) { AcceptsFormerSlugs = true, IsPublishedOnly = true };
}
