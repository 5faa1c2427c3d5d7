using AutoMapper;
using Blog.Api.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Controllers;

/// <summary>What all controllers of the blog have in common.</summary>
/// <param name="mapper">Maps requests to what the domain takes, and what it gives to responses.</param>
/// <param name="currentUser">The user whose token came with the request.</param>
[ApiController]
public abstract class BlogController(IMapper mapper, CurrentUser currentUser) : ControllerBase
{
    /// <summary>Maps requests to what the domain takes, and what it gives to responses.</summary>
    protected IMapper Mapper => mapper;

    /// <summary>The user whose token came with the request.</summary>
    protected CurrentUser CurrentUser => currentUser;
}
