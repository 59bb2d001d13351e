using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Routing;

internal sealed class ClockMapping : IEntityTypeConfiguration<Clock>
{
    public void Configure(EntityTypeBuilder<Clock> builder)
    {
        builder.HasKey(row => new { row.ConversationId, row.Kind, row.Round });
        builder.Property(row => row.Hours).StoredAsJson();
        builder.HasIndex(row => row.NextStepAt).HasFilter("\"NextStepAt\" IS NOT NULL").HasDatabaseName("IX_Clocks_NextStep");
        builder.HasIndex(row => row.DueAt).HasFilter("\"StoppedAt\" IS NULL").HasDatabaseName("IX_Clocks_Running");
    }
}
