using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Blog.Infrastructure.Persistence.Configurations;

/// <summary>Marks dates as UTC when they are read, because no engine stores their kind.</summary>
internal sealed class UtcDateTimeValueConverter()
    : ValueConverter<DateTime, DateTime>(value => value, value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
