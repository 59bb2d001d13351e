using Engagement.App.Channels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class AcknowledgementSettingsMapping : IEntityTypeConfiguration<AcknowledgementSettings>
{
    public void Configure(EntityTypeBuilder<AcknowledgementSettings> builder)
    {
        builder.HasKey(row => row.ChannelId);
        builder.ToTable("AcknowledgementSettings");
        builder.Property(row => row.ChannelId).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Ignore(row => row.Quiet);
        builder.HasOne<Channel>().WithOne().HasForeignKey<AcknowledgementSettings>(row => row.ChannelId).OnDelete(DeleteBehavior.Cascade);
    }
}
