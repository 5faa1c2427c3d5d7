using Blog.Domain.Common;

namespace Blog.Domain.Idempotency;

/// <summary>The response to a request that has succeeded, for when the request is sent again.</summary>
public sealed class StoredResponse : Entity
{
    /// <summary>The maximum length of an operation. That of an article or a comment is shorter.</summary>
    public const int OperationMaxLength = 500;

    /// <summary>The maximum length of a media type.</summary>
    public const int ContentTypeMaxLength = 100;

    /// <summary>The maximum length of a URL.</summary>
    public const int LocationMaxLength = 4000;

    /// <summary>The maximum length of an entity tag.</summary>
    public const int EntityTagMaxLength = 100;

    /// <summary>How long a response is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Creates the response to a request.</summary>
    public StoredResponse(IdempotentRequest request, ResponseContent content)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(content);
        UserId = request.UserId;
        Operation = request.Operation;
        Key = request.Key.Value;
        RequestHash = request.Hash;
        BodyHash = request.BodyHash;
        Status = content.Status;
        Body = content.Body.ToArray();
        ContentType = content.ContentType;
        Location = content.Location;
        EntityTag = content.EntityTag;
    }

    private StoredResponse()
    {
        (Operation, Key, RequestHash, BodyHash) = ("", "", "", "");
        Body = [];
    }

    /// <summary>The ID of the user who has sent the request.</summary>
    public int UserId { get; private set; }

    /// <summary>The method and the path of the request.</summary>
    public string Operation { get; private set; }

    /// <summary>The key of the request.</summary>
    public string Key { get; private set; }

    /// <summary>The hash of operation and key.</summary>
    public string RequestHash { get; private set; }

    /// <summary>The hash of the body of the request.</summary>
    public string BodyHash { get; private set; }

    /// <summary>The status code of the response.</summary>
    public int Status { get; private set; }

    /// <summary>The media type of the body, or null.</summary>
    public string? ContentType { get; private set; }

    /// <summary>The URL of what was created, or null.</summary>
    public string? Location { get; private set; }

    /// <summary>The entity tag, or null.</summary>
    public string? EntityTag { get; private set; }

    /// <summary>What was sent.</summary>
    public ResponseContent Content => new(Status, Body, ContentType, Location, EntityTag);

    private byte[] Body { get; set; }

    /// <summary>Returns whether the response was kept for as long as it is.</summary>
    public bool IsExpired(DateTime now) => CreatedAt <= now - Lifetime;

    /// <summary>Ensures that this is the response to a request with the same operation and key.</summary>
    /// <exception cref="ReusedKeyException">The bodies differ.</exception>
    public void EnsureAnswers(IdempotentRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (BodyHash != request.BodyHash)
        {
            throw new ReusedKeyException();
        }
    }
}
