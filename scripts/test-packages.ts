// Before tests run side by side: what they need from Debian, installed once.
import { ensureDebianPackages } from './debian-packages.ts'

try {
  ensureDebianPackages((line) => console.log(line))
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}
