namespace Blog.Tests.Support;

/// <summary>The engines that the tests run on.</summary>
public static class TestEngines
{
    /// <summary>Those at hand, one run of each fixture each.</summary>
    public static IReadOnlyList<TestEngine> AtHand { get; } = [new SqliteTestEngine()];
}
