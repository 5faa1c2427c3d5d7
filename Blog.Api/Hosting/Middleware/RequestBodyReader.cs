using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;

namespace Blog.Api.Hosting.Middleware;

/// <summary>
/// Reads a request body. What is wrong with the transfer of the body is a <see cref="BadHttpRequestException"/> with
/// the status code to respond with: 400 for chunks that cannot be read, 503 if the program stops before the end. A
/// connection that ends before the body does is a <see cref="ConnectionResetException"/>.
/// </summary>
internal sealed class RequestBodyReader(PipeReader body, CancellationToken applicationStopping)
    : PipeReader, IRequestBodyPipeFeature
{
    // Kestrel's message has no public constant, and its exception no public reason.
    private const string UnexpectedEndMessage = "Unexpected end of request content.";

    public PipeReader Reader => this;

    /// <summary>Whether the program stopped before the end of the body.</summary>
    public bool IsInterrupted { get; private set; }

    public override async ValueTask<ReadResult> ReadAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return EnsureNotStopped(await body.ReadAsync(cancellationToken));
        }
        catch (BadHttpRequestException exception) when (exception.Message == UnexpectedEndMessage)
        {
            // Kestrel marks the request as aborted only later, and until then it looks like one to respond to.
            throw new ConnectionResetException(exception.Message, exception);
        }
        catch (IOException exception) when (IsMalformed(exception))
        {
            throw new BadHttpRequestException(exception.Message, StatusCodes.Status400BadRequest, exception);
        }
    }

    public override bool TryRead(out ReadResult result)
    {
        if (!body.TryRead(out result))
        {
            return false;
        }

        result = EnsureNotStopped(result);
        return true;
    }

    public override void AdvanceTo(SequencePosition consumed) => body.AdvanceTo(consumed);

    public override void AdvanceTo(SequencePosition consumed, SequencePosition examined) =>
        body.AdvanceTo(consumed, examined);

    public override void CancelPendingRead() => body.CancelPendingRead();

    public override void Complete(Exception? exception = null) => body.Complete(exception);

    // Kestrel throws an IOException for a chunk size that overflows, where it throws a BadHttpRequestException for
    // other malformed chunks.
    private static bool IsMalformed(IOException exception) =>
        exception is not (BadHttpRequestException or ConnectionResetException);

    private ReadResult EnsureNotStopped(ReadResult result)
    {
        if (!result.IsCanceled || !applicationStopping.IsCancellationRequested)
        {
            return result;
        }

        if (result.IsCompleted)
        {
            return new ReadResult(result.Buffer, isCanceled: false, isCompleted: true);
        }

        // Ends the read, so that Kestrel can read the rest.
        body.AdvanceTo(result.Buffer.Start);
        IsInterrupted = true;
        throw new BadHttpRequestException(
            "The program stops before the end of the body.", StatusCodes.Status503ServiceUnavailable);
    }
}
