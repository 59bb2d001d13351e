using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Channels;

internal sealed class ReadSpendingMapping : IEntityTypeConfiguration<ReadSpending>
{
    public void Configure(EntityTypeBuilder<ReadSpending> builder) => builder.HasKey(row => new { row.Network, row.Month });
}
