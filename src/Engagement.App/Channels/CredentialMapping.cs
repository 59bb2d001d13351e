using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Channels;

internal sealed class CredentialMapping : IEntityTypeConfiguration<Credential>
{
    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.HasKey(row => row.ChannelId);
        builder.Property(row => row.ChannelId).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Channel>().WithOne().HasForeignKey<Credential>(row => row.ChannelId).OnDelete(DeleteBehavior.Cascade);
    }
}
