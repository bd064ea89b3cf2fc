/** A build that was refused; its message is all there is to say to the person who ran it. */
export class BuildFailed extends Error {}
