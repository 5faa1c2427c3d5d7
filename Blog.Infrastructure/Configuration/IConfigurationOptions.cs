namespace Blog.Infrastructure.Configuration;

/// <summary>Options that are bound to a section of the configuration.</summary>
public interface IConfigurationOptions
{
    /// <summary>The name of the section.</summary>
    static abstract string SectionName { get; }
}
