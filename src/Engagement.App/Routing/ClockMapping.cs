using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Routing;

internal sealed class ClockMapping : IEntityTypeConfiguration<Clock>
{
    public void Configure(EntityTypeBuilder<Clock> builder)
    {
        builder.HasKey(row => new { row.ConversationId, row.Kind, row.Round });
        builder.HasIndex(row => row.DueAt).HasFilter("\"StoppedAt\" IS NULL").HasDatabaseName("IX_Clocks_Running");
    }
}
