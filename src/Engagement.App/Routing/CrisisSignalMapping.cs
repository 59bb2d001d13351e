using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Routing;

internal sealed class CrisisSignalMapping : IEntityTypeConfiguration<CrisisSignal>
{
    public void Configure(EntityTypeBuilder<CrisisSignal> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Comments).StoredAsJson();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.ChannelId).IsUnique().HasFilter("\"EndedAt\" IS NULL").HasDatabaseName("IX_CrisisSignals_Open");
        builder.HasIndex(row => row.At);
    }
}
