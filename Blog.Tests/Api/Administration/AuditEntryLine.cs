using System.Text.Json;
using Blog.Tests.Support;

namespace Blog.Tests.Api.Administration;

/// <summary>An entry of the audit without its ID and time.</summary>
/// <param name="ActorId">The ID of the user who did it; null for the operator.</param>
public sealed record AuditEntryLine(int? ActorId, string Action, string Subject, string? Detail)
{
    public static AuditEntryLine From(JsonElement entry)
    {
        entry.ShouldHaveOnly("id", "at", "actor", "action", "subject", "detail");
        var actor = entry.GetProperty("actor");
        if (actor.ValueKind != JsonValueKind.Null)
        {
            actor.ShouldHaveOnly("id", "username");
        }

        return new(
            actor.ValueKind == JsonValueKind.Null ? null : actor.GetProperty("id").GetInt32(),
            entry.GetProperty("action").GetString()!,
            entry.GetProperty("subject").GetString()!,
            entry.GetProperty("detail").GetString());
    }
}
