namespace Blog.Domain.Common;

/// <summary>The sort key of the last item of a page of a list that is sorted by time, for keyset pagination.</summary>
/// <param name="Time">The time that the list is sorted by (UTC).</param>
/// <param name="Id">The ID that breaks ties.</param>
public sealed record PageCursor(DateTime Time, int Id);
