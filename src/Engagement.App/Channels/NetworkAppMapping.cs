using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Channels;

internal sealed class NetworkAppMapping : IEntityTypeConfiguration<NetworkApp>
{
    public void Configure(EntityTypeBuilder<NetworkApp> builder) => builder.HasKey(row => new { row.Network, row.Server });
}
