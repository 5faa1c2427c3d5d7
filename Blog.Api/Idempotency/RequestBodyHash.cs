using System.IO.Pipelines;
using System.Security.Cryptography;

namespace Blog.Api.Idempotency;

/// <summary>Computes the hash of a request body that is yet to be parsed.</summary>
internal static class RequestBodyHash
{
    /// <summary>Receives a body without consuming it.</summary>
    /// <exception cref="BadHttpRequestException">The body is too large or malformed.</exception>
    public static async Task<string> ComputeAsync(PipeReader body, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await body.ReadAsync(cancellationToken);
            try
            {
                if (result.IsCompleted)
                {
                    return Compute(result);
                }
            }
            finally
            {
                // All of it is examined, or the server would stop to receive it at some length.
                body.AdvanceTo(result.Buffer.Start, result.Buffer.End);
            }
        }
    }

    private static string Compute(ReadResult result)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var segment in result.Buffer)
        {
            hash.AppendData(segment.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
