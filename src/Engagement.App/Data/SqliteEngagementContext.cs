using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Data;

/// <summary>The model on SQLite: instants are whole microseconds since 1970, so that they sort and compare.</summary>
public sealed class SqliteEngagementContext(DbContextOptions<SqliteEngagementContext> options) : EngagementContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<long>();
    }
}
