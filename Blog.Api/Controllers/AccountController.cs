using AutoMapper;
using Blog.Api.Authentication;
using Blog.Api.Contracts.Accounts;
using Blog.Api.Contracts.Exports;
using Blog.Api.Contracts.Users;
using Blog.Api.Errors;
using Blog.Api.Hosting;
using Blog.Api.RateLimiting;
using Blog.Domain.Accounts;
using Blog.Domain.Exports;
using Blog.Domain.Mail;
using Blog.Domain.OneTimeLinks;
using Blog.Domain.Users;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Blog.Api.Controllers;

/// <summary>Forgotten passwords, confirming your email address, exporting your data, and leaving.</summary>
[Route("user")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AccountController(
    AccountService accounts,
    PasswordResetService passwordResets,
    ExportService exports,
    TokenIssuer tokens,
    IMapper mapper,
    CurrentUser currentUser)
    : BlogController(mapper, currentUser)
{
    /// <summary>Asks for a mail with a link to choose a new password.</summary>
    /// <remarks>
    /// The response is the same whether or not there is such an account. The link is valid for an hour, and once; a
    /// newer one replaces it. Attempts are limited like those to sign in.
    /// </remarks>
    /// <response code="202">If there is such an account, a mail is on its way.</response>
    [HttpPost("password-reset")]
    [RequestSizeLimit(RequestSizeLimits.User)]
    [AllowAnonymous]
    [CredentialsRateLimit]
    [ProducesResponseType(StatusCodes.Status202Accepted)]
    [ProducesError(StatusCodes.Status400BadRequest, "The email address is missing or invalid.")]
    [ProducesError(StatusCodes.Status503ServiceUnavailable, MailAvailability.DisabledMessage)]
    public async Task<IActionResult> RequestPasswordReset(
        PasswordResetRequest request, CancellationToken cancellationToken)
    {
        await passwordResets.RequestAsync(request.Email, cancellationToken);
        return Accepted();
    }

    /// <summary>Chooses a new password with the token of a link.</summary>
    /// <remarks>
    /// All sessions end, and another begins. The email address is confirmed, because the link was mailed to it.
    /// </remarks>
    /// <response code="200">Your profile with a token.</response>
    [HttpPut("password-reset")]
    [RequestSizeLimit(RequestSizeLimits.User)]
    [AllowAnonymous]
    [CredentialsRateLimit]
    [ProducesResponseType<SignedInUserResponse>(StatusCodes.Status200OK)]
    [ProducesError(StatusCodes.Status400BadRequest, OneTimeLink.InvalidMessage)]
    [ProducesError(StatusCodes.Status403Forbidden, Domain.Users.User.BlockedMessage)]
    public async Task<ActionResult<SignedInUserResponse>> ResetPassword(
        NewPasswordRequest request, CancellationToken cancellationToken)
    {
        var user = await passwordResets.ResetAsync(
            request.Token, request.Password, HttpContext.GetSessionClient(), cancellationToken);
        return Ok(Mapper.Map<SignedInUserResponse>(user.Profile) with { Token = tokens.Issue(user) });
    }

    /// <summary>Asks for a mail with a link to confirm your email address.</summary>
    /// <remarks>
    /// Nothing is sent if it is confirmed already. The link is valid for a day, and once; a newer one replaces it.
    /// </remarks>
    /// <response code="202">Unless the address is confirmed, a mail is on its way.</response>
    [HttpPost("email-confirmation")]
    [Authorize]
    [CredentialsRateLimit]
    [ProducesResponseType(StatusCodes.Status202Accepted)]
    [ProducesError(StatusCodes.Status503ServiceUnavailable, MailAvailability.DisabledMessage)]
    public async Task<IActionResult> RequestEmailConfirmation(CancellationToken cancellationToken)
    {
        await accounts.RequestEmailConfirmationAsync(CurrentUser.Id, cancellationToken);
        return Accepted();
    }

    /// <summary>Confirms an email address with the token of a link.</summary>
    /// <remarks>It needs no other token, so the link works on any device.</remarks>
    /// <response code="204">The email address is confirmed.</response>
    [HttpPut("email-confirmation")]
    [RequestSizeLimit(RequestSizeLimits.User)]
    [AllowAnonymous]
    [CredentialsRateLimit]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(StatusCodes.Status400BadRequest, OneTimeLink.InvalidMessage)]
    public async Task<IActionResult> ConfirmEmail(ConfirmEmailRequest request, CancellationToken cancellationToken)
    {
        await accounts.ConfirmEmailAsync(request.Token, cancellationToken);
        return NoContent();
    }

    /// <summary>Exports everything this blog stores of you.</summary>
    /// <remarks>
    /// The file has your profile, sessions, articles of every status with their revisions but without the comments on
    /// them, comments, favorites, followed authors, and the responses that are kept for requests with an
    /// Idempotency-Key. It is sent while it is read: one that does not arrive as a whole is not valid JSON.
    /// </remarks>
    /// <response code="200">The file.</response>
    [HttpGet("export")]
    [Authorize]
    [RequestCost(RequestCost.UnboundedRead)]
    [EnableRateLimiting(RateLimitPolicies.LargeResponses)]
    [ProducesResponseType<ExportResponse>(StatusCodes.Status200OK)]
    public ExportResult ExportAccount() =>
        new(Mapper.Map<ExportResponse>(exports.Begin(CurrentUser.SignedIn)));

    /// <summary>Deletes your account and everything you wrote.</summary>
    /// <remarks>
    /// This cannot be undone: your articles with all comments on them, your comments, favorites and follows are gone.
    /// Export them first. Attempts are limited like those to sign in.
    /// </remarks>
    /// <response code="204">Your account is deleted.</response>
    [HttpPost("deletion")]
    [RequestSizeLimit(RequestSizeLimits.User)]
    [Authorize]
    [CredentialsRateLimit]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    [ProducesError(StatusCodes.Status400BadRequest, "The password is missing.")]
    [ProducesError(StatusCodes.Status403Forbidden, UserService.WrongCurrentPasswordMessage)]
    [ProducesError(StatusCodes.Status409Conflict, AccountDeletion.LastAdminMessage)]
    public async Task<IActionResult> DeleteOwnAccount(DeletionRequest request, CancellationToken cancellationToken)
    {
        await accounts.LeaveAsync(CurrentUser.Profile, request.Password, cancellationToken);
        return NoContent();
    }
}
