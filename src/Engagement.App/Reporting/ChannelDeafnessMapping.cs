using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Reporting;

internal sealed class ChannelDeafnessMapping : IEntityTypeConfiguration<ChannelDeafness>
{
    public void Configure(EntityTypeBuilder<ChannelDeafness> builder)
    {
        builder.HasKey(row => new { row.ChannelId, row.Hour });
        builder.HasIndex(row => row.Hour);
    }
}
