using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Data;

/// <summary>The model on PostgreSQL: instants are <c>timestamptz</c>, cut to microseconds as on SQLite.</summary>
public sealed class PostgreSqlEngagementContext(DbContextOptions<PostgreSqlEngagementContext> options) : EngagementContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<long>();
    }
}
