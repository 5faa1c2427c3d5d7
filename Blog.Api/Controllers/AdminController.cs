using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Authorization;
using Blog.Api.Contracts.Administration;
using Blog.Api.Contracts.Common;
using Blog.Api.Errors;
using Blog.Api.Hosting;
using Blog.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Api.Controllers;

/// <summary>What admins do: roles, blocking and deleting accounts, and the audit.</summary>
[Route("admin")]
[Authorize(Policy = AuthorizationPolicies.Admin)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AdminController(
    AdministrationService administration, IMapper mapper, CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Lists accounts, newest first. Admins only.</summary>
    /// <remarks>All filters can be combined.</remarks>
    /// <response code="200">A page of accounts and their total number.</response>
    [HttpGet("user")]
    [ProducesResponseType<OffsetPageResponse<AccountResponse>>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The limit, offset or a filter is invalid.")]
    [ProducesError(StatusCodes.Status403Forbidden, AccessPolicy.AdminOnlyMessage)]
    public async Task<ActionResult<OffsetPageResponse<AccountResponse>>> ListAccounts(
        [FromQuery] AccountQuery query, CancellationToken cancellationToken)
    {
        var page = await administration.ListAsync(
            CurrentUser.Actor, query.ToFilter(), query.ToPageRequest(), cancellationToken);
        return Ok(Mapper.Map<OffsetPageResponse<AccountResponse>>(page));
    }

    /// <summary>Gets an account. Admins only.</summary>
    /// <remarks>It has the email address and what the public profile does not show.</remarks>
    /// <param name="id" example="1">The ID of the user.</param>
    /// <response code="200">The account.</response>
    [HttpGet("user/{id:int}")]
    [ProducesResponseType<AccountResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status403Forbidden, AccessPolicy.AdminOnlyMessage)]
    [ProducesError(StatusCodes.Status404NotFound, AdministrationService.NotFoundMessage)]
    public async Task<ActionResult<AccountResponse>> GetAccount(int id, CancellationToken cancellationToken)
    {
        var account = await administration.GetAsync(CurrentUser.Actor, id, cancellationToken);
        return Ok(Mapper.Map<AccountResponse>(account));
    }

    /// <summary>Changes the role of a user, and blocks or unblocks the user. Admins only.</summary>
    /// <remarks>
    /// Blocking ends all sessions. What a blocked user wrote stays visible. There is always an admin who is not
    /// blocked.
    /// </remarks>
    /// <param name="id" example="1">The ID of the user.</param>
    /// <param name="request">The fields to change.</param>
    /// <response code="200">The changed account.</response>
    [HttpPatch("user/{id:int}")]
    [RequestSizeLimit(RequestSizeLimits.User)]
    [ProducesResponseType<AccountResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "A field is invalid.")]
    [ProducesError(StatusCodes.Status403Forbidden, AccessPolicy.AdminOnlyMessage)]
    [ProducesError(StatusCodes.Status404NotFound, AdministrationService.NotFoundMessage)]
    [ProducesError(StatusCodes.Status409Conflict, AdministrationService.AdminNeededMessage)]
    public async Task<ActionResult<AccountResponse>> UpdateAccount(
        int id, UpdateAccountRequest request, CancellationToken cancellationToken)
    {
        var account = await administration.UpdateAsync(
            CurrentUser.Actor, id, request.ToChanges(), cancellationToken);
        return Ok(Mapper.Map<AccountResponse>(account));
    }

    /// <summary>Deletes an account and everything its user wrote. Admins only.</summary>
    /// <remarks>This cannot be undone. To keep what the user wrote, block the user instead.</remarks>
    /// <param name="id" example="2">The ID of the user.</param>
    /// <response code="204">The account is deleted.</response>
    [HttpDelete("user/{id:int}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(StatusCodes.Status403Forbidden, AccessPolicy.AdminOnlyMessage)]
    [ProducesError(StatusCodes.Status404NotFound, AdministrationService.NotFoundMessage)]
    [ProducesError(StatusCodes.Status409Conflict, AccountDeletion.LastAdminMessage)]
    public async Task<IActionResult> DeleteAccount(int id, CancellationToken cancellationToken)
    {
        await administration.DeleteAsync(CurrentUser.Actor, id, cancellationToken);
        return NoContent();
    }

    /// <summary>Lists what admins, moderators, users and the operator have done, newest first. Admins only.</summary>
    /// <remarks>It has neither email addresses nor deleted texts. Entries are kept for a year by default.</remarks>
    /// <response code="200">A page of entries and their total number.</response>
    [HttpGet("audit")]
    [ProducesResponseType<OffsetPageResponse<AuditEntryResponse>>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, "The limit, offset or a filter is invalid.")]
    [ProducesError(StatusCodes.Status403Forbidden, AccessPolicy.AdminOnlyMessage)]
    public async Task<ActionResult<OffsetPageResponse<AuditEntryResponse>>> ListAudit(
        [FromQuery] AuditQuery query, CancellationToken cancellationToken)
    {
        var page = await administration.ListAuditAsync(
            CurrentUser.Actor, query.ToFilter(), query.ToPageRequest(), cancellationToken);
        return Ok(Mapper.Map<OffsetPageResponse<AuditEntryResponse>>(page));
    }
}
